package org.chengxin.adapter.web;

import java.util.List;
import org.chengxin.adapter.contract.OutsideSystem;

/** The outside systems with their contracts, as everybody may read them. */
public record CataloguePage(List<Entry> entries) {

    /** @param connection {@code none}, {@code simulated} or {@code connected} */
    public record Entry(OutsideSystem system, String connection) {}
}
