// The facts that split another one; they are shown with the total they add up to and not among the others.
export const buyerFacts = ['net_sales_new', 'net_sales_returning', 'net_sales_unknown_buyer'];
