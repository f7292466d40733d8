export const pytorch = () => '';
