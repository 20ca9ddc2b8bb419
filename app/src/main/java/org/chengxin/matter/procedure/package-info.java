/**
 * 办理: opens matters and takes acts. Each act is one transaction: computed from one snapshot of the matter, sealed, and stored
 * only if the revision is unchanged (optimistic locking).
 */
@NullMarked
package org.chengxin.matter.procedure;

import org.jspecify.annotations.NullMarked;
