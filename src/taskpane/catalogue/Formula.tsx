import { makeResetStyles, tokens } from '@fluentui/react-components';

const useFormula = makeResetStyles({
  margin: 0,
  padding: '8px 12px',
  // Visible in contrast themes, which leave fills out.
  border: '1px solid transparent',
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorNeutralBackground3,
  color: tokens.colorNeutralForeground1,
  fontFamily: tokens.fontFamilyMonospace,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase300,
  overflowWrap: 'anywhere',
  userSelect: 'text',
});

/** A formula in a fixed-width font. */
export function Formula({ name, children }: { name: string; children: string }) {
  return (
    <p className={useFormula()} role="group" aria-label={name}>
      {/* A long formula is broken after a comma or a bracket rather than anywhere else. */}
      {children.split(/(?<=[,;(])/).map((part, place) => (
        <span key={place}>
          {part}
          <wbr />
        </span>
      ))}
    </p>
  );
}
