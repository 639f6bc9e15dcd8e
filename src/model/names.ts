/** Kinds of entry that have pages and a list of them, in the order in which the menus show them. */
export const listedNames = ['story', 'firm', 'person', 'territory', 'brand', 'supply-chain', 'product', 'event', 'network', 'market', 'craft'] as const;
export type ListedName = (typeof listedNames)[number];

/** Every kind of entry, in the order in which editors meet them. The registry must declare each of them. */
export const modelNames = [...listedNames, 'page', 'check', 'mention', 'product-class', 'evidence-kind'] as const;
export type ModelName = (typeof modelNames)[number];
