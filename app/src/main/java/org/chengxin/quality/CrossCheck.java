package org.chengxin.quality;

import org.chengxin.account.OrganisationId;

/**
 * How a platform's reports agree with accepted complaints and with samplings.
 *
 * @param orders named in accepted complaints
 * @param reported of these, orders that the platform had reported before the complaint
 * @param samples that failed, of firms with a shop on the platform
 * @param acted of these, samples that an act of the platform against the firm followed in time
 */
record CrossCheck(OrganisationId platform, long orders, long reported, long samples, long acted) {}
