export interface PageLook {
  /** The page has come onto a screen of another density, which resizes nothing. */
  screen(): void;
  /** A font that the page's styles ask for has arrived. */
  font(): void;
}

/** Tells of what changes how a page looks without any of its elements changing. */
export function watchPage({ screen, font }: PageLook, signal: AbortSignal): void {
  const watch = (): void => {
    const media = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    media.addEventListener('change', again, { signal, once: true });
  };
  const again = (): void => {
    screen();
    watch();
  };
  watch();
  document.fonts?.addEventListener('loadingdone', font, { signal });
}
