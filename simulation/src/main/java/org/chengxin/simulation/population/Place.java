package org.chengxin.simulation.population;

import java.util.List;
import org.chengxin.simulation.material.Words;

/** A division (GB/T 2260) with its full name, its streets where merchants live, and the days a parcel travels to it. */
public record Place(String code, String name, List<String> streets, int days) {

    /** The districts and counties of Hangzhou. */
    static List<Place> districts() {
        return Words.table("districts").stream()
                .map(row -> new Place(
                        row.get(0), "杭州市" + row.get(1), List.of(row.get(2).split(",")), 1))
                .toList();
    }

    /** Homes of buyers, near places first. */
    static List<Place> destinations() {
        return Words.table("destinations").stream()
                .map(row -> new Place(row.get(0), row.get(1), List.of(), Integer.parseInt(row.get(2))))
                .toList();
    }
}
