/** What old scripts do to every list and object: members that for…in finds. */
for (const { prototype } of [Array, Object, String, Function, Element, NodeList])
  Object.assign(prototype, {
    each() {},
    first: null,
    remove_: 'all',
    toJSON_: () => 'spoilt',
    'data-x': 1,
  });
