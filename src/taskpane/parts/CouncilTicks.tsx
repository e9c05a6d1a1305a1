import { makeResetStyles } from '@fluentui/react-components';
import { useSharedStyles } from './styles';
import { TickBox } from './TickBox';

interface CouncilTicksProps {
  readonly title: string;
  readonly names: readonly string[];
  readonly ticked: (name: string) => boolean;
  readonly onTick: (name: string, ticked: boolean) => void;
}

const useTicks = makeResetStyles({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: '8px',
  border: 0,
  margin: 0,
  padding: 0,
});

/** A tick box for each council. */
export function CouncilTicks({ title, names, ticked, onTick }: CouncilTicksProps) {
  const shared = useSharedStyles();
  return (
    <fieldset className={useTicks()}>
      <legend className={shared.caption}>{title}</legend>
      {names.map((name) => (
        <TickBox
          key={name}
          label={name}
          ticked={ticked(name)}
          onTick={(is) => {
            onTick(name, is);
          }}
        />
      ))}
    </fieldset>
  );
}
