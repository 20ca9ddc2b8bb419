package org.chengxin.document;

import java.util.UUID;

/**
 * What a paper or a file belongs to.
 *
 * @param kind a word of the module that knows it, such as {@code matter}
 */
public record Owner(String kind, UUID id) {}
