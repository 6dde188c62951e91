/** A picture in shades of grey, row after row; 0 is black, 255 white. */
export interface Grey {
  width: number
  height: number
  data: Uint8Array
}

/** A picture in colour: red, green, blue and a fourth byte that is not looked at, for every pixel. */
export interface Coloured {
  width: number
  height: number
  data: Uint8Array | Uint8ClampedArray
}

/** Which pixels of a picture hold ink: 1, or 0. */
export interface Mask {
  width: number
  height: number
  data: Uint8Array
}

/** A rectangle of pixels; `right` and `bottom` are the first that are outside. */
export interface PixelBox {
  left: number
  top: number
  right: number
  bottom: number
}

/** How light each pixel is, by the weights of Rec. 601. */
export function greyOf({ width, height, data }: Coloured): Grey {
  const grey = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    grey[i] = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8
  }
  return { width, height, data: grey }
}

/** A part of a picture, with a white margin around it. */
export function cutOut({ width, height, data }: Grey, box: PixelBox, margin: number): Grey {
  const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)]
  const [right, bottom] = [Math.min(width, box.right), Math.min(height, box.bottom)]
  const wide = Math.max(1, right - left) + 2 * margin
  const high = Math.max(1, bottom - top) + 2 * margin
  const part = new Uint8Array(wide * high).fill(255)
  for (let y = top; y < bottom; y++) {
    part.set(data.subarray(y * width + left, y * width + right), (y - top + margin) * wide + margin)
  }
  return { width: wide, height: high, data: part }
}

/** A mask with its rows for columns. */
export function transposed({ width, height, data }: Mask): Mask {
  const turned = new Uint8Array(data.length)
  // In blocks, so that both sides stay in the processor's cache.
  const block = 64
  for (let top = 0; top < height; top += block) {
    for (let left = 0; left < width; left += block) {
      const [bottom, right] = [Math.min(height, top + block), Math.min(width, left + block)]
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) turned[x * height + y] = data[y * width + x]!
      }
    }
  }
  return { width: height, height: width, data: turned }
}

/** A picture at another size, each of its pixels weighed from the nearest four. */
export function resized({ width, height, data }: Grey, scale: number): Grey {
  if (scale === 1) return { width, height, data }
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
  const other = new Uint8Array(wide * high)
  for (let y = 0; y < high; y++) {
    const fromY = Math.min(height - 1, Math.max(0, (y + 0.5) / scale - 0.5))
    const [top, shareY] = [Math.floor(fromY), fromY - Math.floor(fromY)]
    const below = Math.min(height - 1, top + 1)
    for (let x = 0; x < wide; x++) {
      const fromX = Math.min(width - 1, Math.max(0, (x + 0.5) / scale - 0.5))
      const [left, shareX] = [Math.floor(fromX), fromX - Math.floor(fromX)]
      const right = Math.min(width - 1, left + 1)
      const upper = data[top * width + left]! * (1 - shareX) + data[top * width + right]! * shareX
      const lower = data[below * width + left]! * (1 - shareX) + data[below * width + right]! * shareX
      other[y * wide + x] = upper * (1 - shareY) + lower * shareY
    }
  }
  return { width: wide, height: high, data: other }
}

/** A picture as a binary PGM: what is quickest to write and to read. */
export function portableGrey({ width, height, data }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data])
}

/** A picture at half its size, each pixel the mean of four. */
export function halved({ width, height, data }: Grey): Grey {
  const [wide, high] = [width >> 1, height >> 1]
  const half = new Uint8Array(wide * high)
  for (let y = 0; y < high; y++) {
    for (let x = 0, at = 2 * y * width; x < wide; x++, at += 2) {
      half[y * wide + x] = (data[at]! + data[at + 1]! + data[at + width]! + data[at + width + 1]!) >> 2
    }
  }
  return { width: wide, height: high, data: half }
}

/** The colour of most of a page, channel by channel. */
export function paperColour(data: Coloured['data']): [red: number, green: number, blue: number] {
  const counts = [0, 1, 2].map(() => new Uint32Array(256))
  let total = 0
  for (let at = 0; at < data.length; at += 4 * 97) {
    for (let c = 0; c < 3; c++) counts[c]![data[at + c]!]!++
    total++
  }
  const middle = (each: Uint32Array): number => {
    let [level, seen] = [0, 0]
    while (level < 255 && seen + each[level]! < total / 2) seen += each[level++]!
    return level
  }
  return [middle(counts[0]!), middle(counts[1]!), middle(counts[2]!)]
}
