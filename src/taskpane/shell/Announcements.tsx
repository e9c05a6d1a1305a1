import { useAnnounce } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useAppState } from '../parts/AppContext';

/** Reads out what the state has to announce. One for the whole pane, inside its live region. */
export function Announcements() {
  const { announce } = useAnnounce();
  const announcement = useAppState((state) => state.announcement);
  useEffect(() => {
    if (announcement) announce(announcement.text, { alert: announcement.assertive });
  }, [announcement, announce]);
  return null;
}
