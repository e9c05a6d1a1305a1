import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { escaped } from '../escaped';
import { wordsIn } from './search';

const useStyles = makeStyles({
  found: {
    color: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
  },
});

/** A text in which the words of a search stand out. */
export function Highlighted({ search, children }: { search: string; children: string }) {
  const styles = useStyles();
  const words = wordsIn(search);
  if (words.length === 0) return children;
  const pattern = new RegExp(`(${words.map(escaped).join('|')})`, 'i');
  return children.split(pattern).map((part, place) =>
    place % 2 === 1 ? (
      <mark key={place} className={styles.found}>
        {part}
      </mark>
    ) : (
      <Fragment key={place}>{part}</Fragment>
    ),
  );
}
