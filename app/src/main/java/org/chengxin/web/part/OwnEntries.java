package org.chengxin.web.part;

import java.util.Map;
import java.util.stream.Stream;
import org.chengxin.account.Caller;

/**
 * 个人信息: what a module holds of a person or organisation that signs in, for the copy that it may have (个人信息保护法第45条); a bean of
 * that module. A module that holds nothing of the kind is named, with its reason, in {@code OwnEntriesTest}.
 *
 * @param word name of its member in the copy
 * @param content its entries, those of nobody else among them
 */
public record OwnEntries(String word, Content content) {

    /** The most entries of one module in a copy; a copy that was cut off says so. */
    public static final int MOST = 10_000;

    /** Returns entries as JSON objects, in an order of its own. */
    @FunctionalInterface
    public interface Content {
        Stream<Map<String, Object>> of(Caller caller);
    }
}
