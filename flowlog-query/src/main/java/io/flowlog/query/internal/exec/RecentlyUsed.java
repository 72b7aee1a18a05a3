package io.flowlog.query.internal.exec;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that lets go of what was not asked for the longest when there is too much. */
final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    /** @param most how many entries are held */
    RecentlyUsed(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
