/** A level or upright line on a picture. In pixels; `at` is its middle across, `thickness` its width there. */
export interface DrawnLine {
  level: boolean
  at: number
  from: number
  to: number
  thickness: number
}
