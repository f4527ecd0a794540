write-back-left-out-no-column = The imported file has no column for this text. Change it in the shop by hand.
write-back-left-out-no-product = The imported file does not hold this product. Import a newer export of the shop.
write-back-left-out-no-id = The product has no ID and no SKU in the imported file, so the shop would add a second one. Change it in the shop by hand.
write-back-left-out-other-text = The imported file says something else here. Import a newer export of the shop.
write-back-left-out-twice = The imported file holds this product twice, and the two say different things here. Keep one of them in your shop, or give one another handle or code, and import a newer export.
write-back-none = This shop reads no edited product file. Change these texts in the shop by hand.
write-back-steps-first = Import the small file first, with { $products ->
    [one] one product
   *[other] { $products } products
} in it, and look at them in your shop.
write-back-steps-workbook = The products came in a workbook. The file for the shop is a CSV with the same columns, which your shop reads too.
write-back-steps-keep = Keep the undo file. Imported in the same way, it brings the old texts back.
write-back-steps-no-spreadsheet = Do not open and save the file for the shop in a spreadsheet. It may change codes and letters.
write-back-steps-shopify-products = In Shopify, open Products, Import, add the file, and tick that products with the same handle are overwritten.
write-back-steps-woocommerce-products = In WooCommerce, open Products, Import, add the file, and tick that existing products are updated.
write-back-steps-bigcommerce-products = In BigCommerce, open Products, Import, add the file, and choose to update existing products.
write-back-steps-magento-products = In Magento, open System, Import, choose Products and Add/Update, and add the file.
write-back-steps-prestashop-products = In PrestaShop, open Advanced Parameters, Import, choose Products, and tick that all ID numbers are kept. It is not known here whether it empties columns that are not in the file, so try one product first.
write-back-steps-square-item-library = In Square, open Items, Actions, Import library, and choose to change the existing items.
write-back-steps-squarespace-products = In Squarespace, open Products, Import, and add the file. It is not known here whether it needs columns that are not in the file, so try one product first.
write-back-steps-wix-products = In Wix, open Store Products, Import, and add the file. It is not known here whether it needs columns that are not in the file, so try one product first.
