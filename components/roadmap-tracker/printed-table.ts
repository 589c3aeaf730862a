import { RoadmapTable } from '../roadmap-table/roadmap-table.js';

/** The table that is printed below a tracker's view: all on one page, with as many rows as fit. */
export class PrintedTable extends RoadmapTable {
  protected override readonly pageSize = 1000;

  protected override readonly atOnce = true;

  /** Draws at once, because printing does not wait. */
  draw(): void {
    this.performUpdate();
  }
}
