import { RoadmapTable } from '../roadmap-table/roadmap-table.js';

/** The table below a tracker's view on paper: as many rows as are read there, on one page. */
export class PrintedTable extends RoadmapTable {
  protected override readonly pageSize = 1000;

  protected override readonly atOnce = true;

  /** Draws at once: what is printed does not wait. */
  draw(): void {
    this.performUpdate();
  }
}
