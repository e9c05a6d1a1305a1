/** The title and legend of a chart, and the titles of its axes. */
import { type ApiClass, ApiObject } from '../../apiObject';
import { type Changed, ChartFormat } from './chartFormat';
import { choice, text } from '../values';

/** A label that the add-in can show or hide. */
abstract class ChartLabel extends ApiObject {
  left = 0;
  top = 0;
  overlay = false;
  showShadow = false;
  #visible: boolean;
  readonly #changed: Changed;

  constructor(visible: boolean, changed: Changed) {
    super();
    this.#visible = visible;
    this.#changed = changed;
  }

  get visible(): boolean {
    return this.#visible;
  }

  set visible(visible: unknown) {
    this.#visible = visible === true;
    this.#changed();
  }
}

export class ChartTitle extends ChartLabel {
  readonly api: ApiClass = {
    name: 'ChartTitle',
    scalars: ['horizontalAlignment', 'left', 'overlay', 'position', 'showShadow', 'text', 'top', 'visible'],
    internal: ['shown'],
  };
  readonly format: ChartFormat;
  horizontalAlignment = 'Center';
  position = 'Top';
  #text = '';

  constructor(visible: boolean, changed: Changed) {
    super(visible, changed);
    this.format = new ChartFormat('ChartTitleFormat', changed);
  }

  /** Undefined until the add-in sets one. */
  get shown(): string | undefined {
    if (!this.visible) return '';
    return this.#text === '' ? undefined : this.#text;
  }

  get text(): string {
    return this.#text;
  }

  /** Setting a title shows it. */
  set text(value: unknown) {
    this.#text = text(value, 'a title');
    this.visible = true;
  }
}

const PLACES = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'] as const;

export class ChartLegend extends ChartLabel {
  readonly api: ApiClass = {
    name: 'ChartLegend',
    scalars: ['height', 'left', 'overlay', 'position', 'showShadow', 'top', 'visible', 'width'],
    internal: ['shown'],
  };
  readonly format: ChartFormat;
  width = 0;
  height = 0;
  #position: (typeof PLACES)[number] = 'Bottom';
  readonly #changed: Changed;

  constructor(changed: Changed) {
    super(true, changed);
    this.#changed = changed;
    this.format = new ChartFormat('ChartLegendFormat', changed);
  }

  get shown(): 'Top' | 'Bottom' | 'Left' | 'Right' | 'none' {
    if (!this.visible) return 'none';
    return this.#position === 'Corner' || this.#position === 'Custom' ? 'Right' : this.#position;
  }

  get position(): string {
    return this.#position;
  }

  set position(position: unknown) {
    this.#position = choice(position, PLACES, 'position');
    this.#changed();
  }
}
