/**
 * 办理: opens matters and takes their acts. Each act is one transaction: what it does is worked out from one reading of
 * the matter, sealed, and written only if nobody else wrote meanwhile.
 */
@NullMarked
package org.chengxin.matter.procedure;

import org.jspecify.annotations.NullMarked;
