/** Stands here so that the name is looked up among the packages of this folder. */
export const load = (name: string): Promise<unknown> => import(name);
