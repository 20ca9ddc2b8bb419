package org.chengxin.detection.shop.record;

import org.chengxin.detection.table.Ints;
import org.chengxin.detection.table.Longs;

/** The lines of the orders: what was bought of whom at which price. */
public final class Lines {

    public final Ints order = new Ints();
    public final Longs record = new Longs();
    public final Ints merchant = new Ints();
    public final Ints product = new Ints();
    public final Ints category = new Ints();
    public final Ints quantity = new Ints();
    public final Longs price = new Longs();
    public final Longs freight = new Longs();

    void add(Sheet sheet, Directory names, int orderRow) {
        long each = sheet.amount("price");
        long sending = sheet.amount("freight");
        int number = sheet.whole("quantity");
        if (sheet.doubtful()) {
            sheet.refuse("an amount or a number cannot be read");
            return;
        }
        order.add(orderRow);
        record.add(sheet.number());
        merchant.add(names.merchants.number(sheet.text("merchant")));
        product.add(names.products.number(sheet.text("product")));
        category.add(names.categories.number(sheet.text("category")));
        quantity.add(number < 0 ? 1 : number);
        price.add(each);
        freight.add(sending);
    }

    public int size() {
        return order.size();
    }
}
