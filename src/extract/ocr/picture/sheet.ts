import { components } from './dark-areas.ts'
import { type Corners, ontoCorners, type Point, type Projection, projected } from './projection.ts'
import { type Coloured, type Grey, greyOf } from './raster.ts'

/** The outline is looked for on a picture whose longer side has no more pixels than this. */
const LOOKED_AT = 640
/** The sheet covers so much of a photograph: less is a note on a desk, more leaves no desk to be seen. */
const [LEAST_SHARE, MOST_SHARE] = [0.2, 0.97]
/** Paper is lighter than what it lies on by this much, of 255. */
const LIGHTER = 25
/** Where between the desk's light and the paper's the edge may be; shadows move it. */
const BETWEEN = [0.5, 0.35, 0.65]
/** The share of an edge that may lie on the edge of the picture, and that must lie on one straight line. */
const CUT_OFF = 0.02
const STRAIGHT = 0.8
/** How far from its line a point of an edge lies at most, in pixels of the picture that is looked at. */
const OFF_LINE = 1.6
/** The share of the four-cornered outline that the sheet fills. */
const FILLED = 0.95
/** The corners of a sheet seen at an angle, in degrees. */
const [SHARPEST, BLUNTEST] = [50, 130]
/** A sheet that is so nearly square to the picture, in degrees, and fills so much of it, came from a scanner. */
const SQUARE = 0.6
const LEVEL = 5
const WHOLE = 0.85
/** More dots an inch tell nothing more. */
const MOST_DPI = 300
/** Longer side of the sheets of offices in inches, and the ratios of their sides. */
const LONGER_SIDE = 11.69
const RATIOS = [Math.SQRT2, 11 / 8.5]
/** A view at an angle shortens one side; further from every ratio than this it is another kind of sheet. */
const SHORTENED = 0.25

/** A sheet of paper taken out of a photograph of it. */
export interface StraightSheet {
  picture: Coloured
  dpi: number
  /** Where a pixel of the sheet stands on the photograph. */
  onPhotograph: Projection
}

/**
 * The sheet on a photograph, seen from straight above: its four corners are pulled to those of a sheet of paper. Null
 * where no outline with four corners is seen, or where the picture is a scanner's and shows the sheet as it is.
 */
export function sheetOf(photograph: Coloured): StraightSheet | null {
  const corners = sheetCorners(greyOf(photograph))
  if (!corners) return null
  const [topLeft, topRight, bottomRight, bottomLeft] = corners
  const across = Math.max(length(topLeft, topRight), length(bottomLeft, bottomRight))
  const down = Math.max(length(topLeft, bottomLeft), length(topRight, bottomRight))
  const seen = Math.max(across, down) / Math.min(across, down)
  const near = RATIOS.toSorted((a, b) => Math.abs(a - seen) - Math.abs(b - seen))[0]!
  const ratio = Math.abs(near - seen) <= SHORTENED * near ? near : seen
  const longer = Math.round(Math.min(Math.max(across, down), MOST_DPI * LONGER_SIDE))
  const shorter = Math.round(longer / ratio)
  const size = across > down ? ([longer, shorter] as const) : ([shorter, longer] as const)
  const onPhotograph = ontoCorners(...size, corners)
  return { picture: projected(photograph, onPhotograph, size), dpi: longer / LONGER_SIDE, onPhotograph }
}

const length = ([x0, y0]: Point, [x1, y1]: Point): number => Math.hypot(x1 - x0, y1 - y0)

/** The four corners of a sheet that lies on something darker, all of it in the picture, at an angle; else null. */
export function sheetCorners(picture: Grey): Corners | null {
  const size = Math.max(1, Math.ceil(Math.max(picture.width, picture.height) / LOOKED_AT))
  const small = shrunk(picture, size)
  const [dark, light] = twoLights(small)
  if (light - dark < LIGHTER) return null
  for (const share of BETWEEN) {
    const corners = cornersAt(small, dark + share * (light - dark))
    if (corners)
      return corners.map(([x, y]): Point => [(x + 0.5) * size, (y + 0.5) * size]) as unknown as Corners
  }
  return null
}

/** A picture with one pixel, their mean, for each square of `size` by `size`. */
function shrunk({ width, height, data }: Grey, size: number): Grey {
  const [wide, high] = [Math.floor(width / size), Math.floor(height / size)]
  const small = new Uint8Array(wide * high)
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      let sum = 0
      for (let dy = 0; dy < size; dy++) {
        const row = (y * size + dy) * width + x * size
        for (let dx = 0; dx < size; dx++) sum += data[row + dx]!
      }
      small[y * wide + x] = sum / (size * size)
    }
  }
  return { width: wide, height: high, data: small }
}

/** The two lights that a picture has most of: those whose parting leaves each side most even (Otsu 1979). */
function twoLights({ data }: Grey): [dark: number, light: number] {
  const counts = new Uint32Array(256)
  for (const light of data) counts[light]!++
  const total = data.length
  const sum = counts.reduce((all, count, light) => all + count * light, 0)
  let [best, lights]: [number, [number, number]] = [-1, [0, 0]]
  let [below, sumBelow] = [0, 0]
  for (let light = 0; light < 255; light++) {
    below += counts[light]!
    sumBelow += counts[light]! * light
    if (below === 0 || below === total) continue
    const [dark, bright] = [sumBelow / below, (sum - sumBelow) / (total - below)]
    const apart = below * (total - below) * (bright - dark) ** 2
    if (apart > best) [best, lights] = [apart, [dark, bright]]
  }
  return lights
}

/** The outermost pixels of a shape: of each row its first and last, of each column its top and bottom one. */
interface Outline {
  left: Int32Array
  right: Int32Array
  top: Int32Array
  bottom: Int32Array
}

function cornersAt({ width, height, data }: Grey, limit: number): Corners | null {
  const bright = data.map((light) => (light >= limit ? 1 : 0))
  const [sheet] = components(bright, width).toSorted((a, b) => b.length - a.length)
  if (!sheet || sheet.length < LEAST_SHARE * data.length || sheet.length > MOST_SHARE * data.length)
    return null
  const outline = outlineOf(sheet, width, height)
  if (isCutOff(outline, width, height)) return null
  const area = outline.left.reduce((sum, from, y) => sum + Math.max(0, outline.right[y]! - from + 1), 0)
  const corners = cornersOf(outline, extremes(sheet, width))
  return corners && isSheet(corners, area) && !isScanned(corners, area / data.length) ? corners : null
}

function outlineOf(sheet: readonly number[], width: number, height: number): Outline {
  const outline = {
    left: new Int32Array(height).fill(width),
    right: new Int32Array(height).fill(-1),
    top: new Int32Array(width).fill(height),
    bottom: new Int32Array(width).fill(-1),
  }
  for (const at of sheet) {
    const [x, y] = [at % width, Math.floor(at / width)]
    outline.left[y] = Math.min(outline.left[y]!, x)
    outline.right[y] = Math.max(outline.right[y]!, x)
    outline.top[x] = Math.min(outline.top[x]!, y)
    outline.bottom[x] = Math.max(outline.bottom[x]!, y)
  }
  return outline
}

/** Whether more than a corner of a shape lies on the edge of the picture. */
function isCutOff({ left, right, top, bottom }: Outline, width: number, height: number): boolean {
  const touching = (edge: Int32Array, at: number): number => edge.filter((each) => each === at).length
  const most = CUT_OFF * Math.max(width, height)
  return [touching(left, 0), touching(right, width - 1), touching(top, 0), touching(bottom, height - 1)].some(
    (count) => count > most,
  )
}

/** The pixels of a shape that lie furthest to its four corners. */
function extremes(sheet: readonly number[], width: number): Corners {
  const ways = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const
  return ways.map(([toX, toY]): Point => {
    let [best, most] = [sheet[0]!, Number.NEGATIVE_INFINITY]
    for (const at of sheet) {
      const far = toX * (at % width) + toY * Math.floor(at / width)
      if (far > most) [best, most] = [at, far]
    }
    return [best % width, Math.floor(best / width)]
  }) as unknown as Corners
}

/** Where the straight edges of a shape meet; null where an edge is not straight. */
function cornersOf({ left, right, top, bottom }: Outline, rough: Corners): Corners | null {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = rough
  const edges = [
    edgeOf(top, x0, x1),
    edgeOf(right, y1, y2),
    edgeOf(bottom, x3, x2),
    edgeOf(left, y0, y3),
  ] as const
  const [above, beside, below, before] = edges
  if (!above || !beside || !below || !before) return null
  return [meeting(above, before), meeting(above, beside), meeting(below, beside), meeting(below, before)]
}

/** A line: what lies across it at a place along it. */
interface Edge {
  at: number
  slope: number
}

/** The line on which most of an edge lies between two places; a corner that is bent, or a hand, is left out. */
function edgeOf(edge: Int32Array, from: number, to: number): Edge | null {
  const inset = Math.round((to - from) * 0.04)
  const points: Point[] = []
  for (let along = from + inset; along <= to - inset; along++) points.push([along, edge[along]!])
  if (points.length < 20) return null
  let line = fitted(points)
  for (let turn = 0; turn < 4; turn++) {
    const off = points.map((point) => distanceTo(line, point)).toSorted((a, b) => a - b)
    const reach = Math.max(OFF_LINE, 1.5 * off[Math.floor(off.length * 0.6)]!)
    line = fitted(points.filter((point) => distanceTo(line, point) <= reach))
  }
  const near = points.filter((point) => distanceTo(line, point) <= OFF_LINE)
  return near.length >= STRAIGHT * points.length ? line : null
}

const distanceTo = ({ at, slope }: Edge, [along, across]: Point): number =>
  Math.abs(across - at - slope * along)

/** The line of least squares. */
function fitted(points: readonly Point[]): Edge {
  const mean = (which: 0 | 1): number => points.reduce((sum, point) => sum + point[which], 0) / points.length
  const [middle, height] = [mean(0), mean(1)]
  let [together, own] = [0, 0]
  for (const [along, across] of points) {
    together += (along - middle) * (across - height)
    own += (along - middle) ** 2
  }
  const slope = own === 0 ? 0 : together / own
  return { at: height - slope * middle, slope }
}

/** Where a level edge and an upright one meet. */
function meeting(level: Edge, upright: Edge): Point {
  const y = (level.at + level.slope * upright.at) / (1 - level.slope * upright.slope)
  return [upright.at + upright.slope * y, y]
}

/** Whether four corners are those of a sheet whose pixels are so many. */
function isSheet(corners: Corners, pixels: number): boolean {
  const area = Math.abs(
    corners.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = corners[(at + 1) % 4]!
      return sum + (x * nextY - nextX * y) / 2
    }, 0),
  )
  return (
    pixels >= FILLED * area &&
    area >= FILLED * pixels &&
    anglesOf(corners).every((angle) => angle >= SHARPEST && angle <= BLUNTEST)
  )
}

/** Whether a sheet lies as scanners show it: all of the picture, square, and hardly askew. */
function isScanned(corners: Corners, share: number): boolean {
  const [[x0, y0], [x1, y1]] = corners
  const askew = Math.abs((Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI)
  return (
    share >= WHOLE && askew <= LEVEL && anglesOf(corners).every((angle) => Math.abs(angle - 90) <= SQUARE)
  )
}

/** The inner angles at four corners, in degrees. */
function anglesOf(corners: Corners): number[] {
  return corners.map(([x, y], at) => {
    const [beforeX, beforeY] = corners[(at + 3) % 4]!
    const [nextX, nextY] = corners[(at + 1) % 4]!
    const turn = Math.atan2(beforeY - y, beforeX - x) - Math.atan2(nextY - y, nextX - x)
    return ((turn * 180) / Math.PI + 360) % 360
  })
}
