/** "12,345" */
export const whole = (count: number): string => count.toLocaleString('en-US')
