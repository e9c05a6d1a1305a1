import { useAnnounce } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useAppState } from '../parts/AppContext';

/** Reads out each announcement of the state, through the pane's one live region. */
export function Announcements() {
  const { announce } = useAnnounce();
  const announcement = useAppState((state) => state.announcement);
  useEffect(() => {
    // Fluent adds a full stop to each, for a pause before the next.
    if (announcement) announce(announcement.text.replace(/\.$/, ''), { alert: announcement.assertive });
  }, [announcement, announce]);
  return null;
}
