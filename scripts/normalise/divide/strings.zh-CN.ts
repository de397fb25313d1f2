/** A collection that nothing names, by the title of its first part, as library catalogues do. */
export const firstOf = (title: string, parts: number): string => `${title}等${parts}篇`;
