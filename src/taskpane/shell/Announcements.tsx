import { useAnnounce } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useAppState } from '../parts/AppContext';

/** Reads out what the state has to announce. One for the whole pane, inside its live region. */
export function Announcements() {
  const { announce } = useAnnounce();
  const announcement = useAppState((state) => state.announcement);
  useEffect(() => {
    // Fluent puts a full stop after each, for a pause before the next.
    if (announcement) announce(announcement.text.replace(/\.$/, ''), { alert: announcement.assertive });
  }, [announcement, announce]);
  return null;
}
