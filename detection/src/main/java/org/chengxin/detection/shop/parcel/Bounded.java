package org.chengxin.detection.shop.parcel;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was not asked for longest once it is full. */
final class Bounded<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    Bounded(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
    }
}
