import { div } from './div.js';

/** Pixels. */
export interface PanelSizes {
  readonly width: number;
  readonly labelWidth: number;
  readonly rtl: boolean;
}

/**
 * The panels of a chart: the lanes' labels, the plot beside them, the lines of the grid behind it,
 * and the axis, which stays in sight over them. The styles place them; two sizes that only the script
 * knows are written as custom properties.
 */
export class Panels {
  readonly grid = div('grid');
  readonly plot = div('plot');
  readonly labels = div('labels');
  readonly axis = div('axis');
  /** Its width depends on the direction: whoever observes its size hears of another one. */
  readonly #direction = div('direction');
  readonly root = div('chart', this.grid, this.plot, this.labels, this.axis, this.#direction);
  #written = '';
  #height = 0;

  constructor(container: HTMLElement) {
    container.append(this.root);
  }

  /** Those whose size tells of another width, or another direction. */
  get observed(): readonly HTMLElement[] {
    return [this.root, this.labels, this.#direction];
  }

  read(): PanelSizes {
    return {
      width: this.root.offsetWidth,
      labelWidth: this.labels.offsetWidth,
      rtl: getComputedStyle(this.root).direction === 'rtl',
    };
  }

  write(labelWidth: number, axisHeight: number): void {
    const { style } = this.root;
    const written = `${labelWidth} ${axisHeight}`;
    if (written === this.#written) return;
    this.#written = written;
    style.setProperty('--_label-width', `${labelWidth}px`);
    style.setProperty('--_axis-height', `${axisHeight}px`);
  }

  /** The axis, a line, and so many pixels of lanes. */
  setHeight(axis: number, lanes: number): void {
    const height = axis + 1 + lanes;
    if (height === this.#height) return;
    this.#height = height;
    this.root.style.height = `${height}px`;
  }
}
