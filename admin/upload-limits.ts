/** The largest file that may be sent, in bytes. */
export const mostUpload = 25_000_000;
/** As wide or high as a picture is kept, in pixels. */
export const mostSide = 3200;
