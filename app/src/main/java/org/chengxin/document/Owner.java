package org.chengxin.document;

import java.util.UUID;

/**
 * Reference to the owner of a paper or attachment.
 *
 * @param kind a word of the owning module, such as {@code matter}
 */
public record Owner(String kind, UUID id) {}
