/** Contour lines as on topographic maps, brown and thin; width in millimetres on A4. */
export const contourLook = { colour: '#a8804e', width: 0.12, ink: '#7d5a2c' } as const;

/** Of the lines that bear their height. */
export const indexContourWidth = 0.22;

/** Millimetres between points: the lines are smooth, so that fewer do. */
export const contourDetail = 0.4;
