/** What hardened pages do. */
for (const { prototype } of [Object, Array, Function, Error, Promise, Map, Set])
  Object.freeze(prototype);
