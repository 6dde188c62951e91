import type { SeenWord } from '../../../src/extract/ocr/engine/engine.ts'
import type { Coloured, Grey, Mask, PixelBox } from '../../../src/extract/ocr/picture/raster.ts'

/** A white sheet to draw on; colours are red, green, blue. */
export class Sheet {
  readonly picture: Coloured & { data: Uint8Array }

  constructor(width: number, height: number, paper: readonly number[] = [255, 255, 255]) {
    this.picture = { width, height, data: new Uint8Array(width * height * 4) }
    this.paint({ left: 0, top: 0, right: width, bottom: height }, paper)
  }

  paint({ left, top, right, bottom }: PixelBox, colour: readonly number[] = [0, 0, 0]): this {
    const { width, data } = this.picture
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) data.set([...colour, 255], (y * width + x) * 4)
    }
    return this
  }

  get grey(): Grey {
    const { width, height, data } = this.picture
    return { width, height, data: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4]!) }
  }

  get ink(): Mask {
    const { width, height, data } = this.grey
    return { width, height, data: data.map((light) => (light < 128 ? 1 : 0)) }
  }
}

/** A word as a program sees it, ten pixels a letter. */
export const seen = (text: string, sure = 0.96, left = 0, baseline = 100): SeenWord => ({
  text,
  sure,
  baseline,
  height: 20,
  box: { left, right: left + 10 * text.length, top: baseline - 15, bottom: baseline },
})
