import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { Random } from '../variations/random.ts'
import type { ScanLook } from './look.ts'

/** A scratch in points: long enough to part a line, too narrow to hide a letter. */
const SCRATCH = { length: 60, width: 0.7 }
const SPECK = 0.6
/** Two holes of a European punch: their size, how far from the edge of the sheet and from each other. */
const HOLE = { radius: 8, inset: 26, apart: 227 }

/** What a scanner makes of a printed page, as a JPEG; `page` is drawn at the scan's resolution. */
export function scan(page: Canvas, look: ScanLook, random: Random): Uint8Array {
  const perPoint = look.dpi / 72
  const sheet = worn(page, look, random, perPoint)
  const laid = onGlass(sheet, look)
  grain(laid, look, random)
  return new Uint8Array(laid.toBuffer('image/jpeg', look.jpeg))
}

/** The sheet with what happened to it before it was scanned. */
function worn(page: Canvas, look: ScanLook, random: Random, perPoint: number): Canvas {
  const { width, height } = page
  const sheet = createCanvas(width, height)
  const pen = sheet.getContext('2d')
  pen.drawImage(page, 0, 0)
  pen.strokeStyle = '#ffffff'
  pen.lineWidth = SCRATCH.width * perPoint
  for (let i = 0; i < look.scratches; i++) {
    const [x, y, turn] = [random.next() * width, random.next() * height, random.next() * Math.PI]
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + Math.cos(turn) * SCRATCH.length * perPoint, y + Math.sin(turn) * SCRATCH.length * perPoint)
    pen.stroke()
  }
  pen.fillStyle = '#202020'
  for (let i = 0; i < look.specks; i++) {
    const size = (0.4 + random.next()) * SPECK * perPoint
    pen.fillRect(random.next() * width, random.next() * height, size, size)
  }
  if (look.holes) {
    for (const side of [-1, 1]) {
      pen.beginPath()
      const y = height / 2 + (side * HOLE.apart * perPoint) / 2
      pen.arc(HOLE.inset * perPoint, y, HOLE.radius * perPoint, 0, 2 * Math.PI)
      pen.fill()
    }
  }
  return sheet
}

/** The sheet as it lies on the glass: turned, askew, out of focus. */
function onGlass(sheet: Canvas, look: ScanLook): Canvas {
  const isAcross = look.quarters % 2 === 1
  const laid = createCanvas(isAcross ? sheet.height : sheet.width, isAcross ? sheet.width : sheet.height)
  const pen = laid.getContext('2d')
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, laid.width, laid.height)
  if (look.blur > 0) pen.filter = `blur(${(look.blur * look.dpi) / 72}px)`
  pen.translate(laid.width / 2, laid.height / 2)
  pen.rotate((look.quarters * Math.PI) / 2 + (look.skew * Math.PI) / 180)
  pen.drawImage(sheet, -sheet.width / 2, -sheet.height / 2)
  return laid
}

/** The paper's tint and the scanner's noise. */
function grain(laid: Canvas, look: ScanLook, random: Random): void {
  const pen = laid.getContext('2d')
  const picture = pen.getImageData(0, 0, laid.width, laid.height)
  const { data } = picture
  // A sum of a few even draws is near enough to a bell; one table of them serves the whole page.
  const bell = Float32Array.from({ length: 65_521 }, () => {
    const sum = random.next() + random.next() + random.next() + random.next()
    return (sum - 2) * 1.7 * look.noise
  })
  const share = look.paper / 255
  let at = random.below(bell.length)
  for (let i = 0; i < data.length; i += 4) {
    at = (at * 31 + 7 + (i >> 2)) % bell.length
    const drift = bell[at]!
    if (look.colour) {
      for (let c = 0; c < 3; c++) data[i + c] = data[i + c]! * share + drift
    } else {
      const light = 0.299 * data[i]! + 0.587 * data[i + 1]! + 0.114 * data[i + 2]!
      data[i] = data[i + 1] = data[i + 2] = light * share + drift
    }
  }
  pen.putImageData(picture, 0, 0)
}
