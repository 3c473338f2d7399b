export const refused = () => new Map();
