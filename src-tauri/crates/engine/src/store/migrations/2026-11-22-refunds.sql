-- Several refunds of one order are parted in another way than before, each a share of the whole order, so everything is
-- counted again.
DELETE FROM settings WHERE name = 'totals_for';
