/** What a browser does where the reader allows no storage. */
for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
  if (name in window)
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
