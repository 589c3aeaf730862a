/** The type of the message by which a page in a frame tells its height, in pixels, as `height`. */
export const HEIGHT_MESSAGE = 'roadmap-tracker-height';
