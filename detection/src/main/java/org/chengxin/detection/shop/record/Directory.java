package org.chengxin.detection.shop.record;

import org.chengxin.detection.table.Names;

/** The names that several files speak of, each kind numbered for itself. */
public final class Directory {

    public final Names orders = new Names();
    public final Names buyers = new Names();
    public final Names merchants = new Names();
    public final Names products = new Names();
    public final Names categories = new Names();
    public final Names currencies = new Names();
    public final Names payers = new Names();
    public final Names places = new Names();
    public final Names divisions = new Names();
    public final Names waybills = new Names();
    public final Names carriers = new Names();
    public final Names outlets = new Names();
    public final Names couriers = new Names();
}
