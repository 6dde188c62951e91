/** How a sheet of paper comes out of a scanner. Lengths are in points of the page, so that they mean the same at every resolution. */
export interface ScanLook {
  dpi: number
  /** Degrees clockwise by which the sheet lies askew. */
  skew: number
  /** Quarter turns clockwise by which the sheet was put in the wrong way round. */
  quarters: 0 | 1 | 2 | 3
  /** The paper's lightness, 0 to 255. */
  paper: number
  /** How far light varies from grain to grain, 0 to 255. */
  noise: number
  /** Radius in points over which a point of ink spreads. */
  blur: number
  /** 1 to 100. */
  jpeg: number
  colour: boolean
  /** Scratches that break lines, a page. */
  scratches: number
  /** Specks of dirt, a page. */
  specks: number
  holes: boolean
}

/** A sheet that lies straight and clean. */
export const CLEAN: ScanLook = {
  dpi: 200,
  skew: 0,
  quarters: 0,
  paper: 250,
  noise: 3,
  blur: 0.15,
  jpeg: 80,
  colour: true,
  scratches: 0,
  specks: 0,
  holes: false,
}
