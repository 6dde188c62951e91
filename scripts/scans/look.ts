import type { Random } from '../variations/random.ts'

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

/** A look as offices have it: askew by up to three degrees, grey paper, noise, scratches, dirt, holes. */
export function drawLook(random: Random, dpi: number): ScanLook {
  const between = (least: number, most: number): number => least + random.next() * (most - least)
  return {
    dpi,
    skew: between(-3, 3),
    quarters: 0,
    paper: Math.round(between(215, 252)),
    noise: between(2, 14),
    blur: between(0.1, 0.3),
    jpeg: Math.round(between(40, 80)),
    colour: random.chance(0.7),
    scratches: random.below(25),
    specks: random.below(150),
    holes: random.chance(0.5),
  }
}
