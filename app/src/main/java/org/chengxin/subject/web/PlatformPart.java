package org.chengxin.subject.web;

import java.util.List;
import org.chengxin.account.OrganisationId;

/**
 * A platform's published merchants with an open shop there.
 *
 * @param districts the largest first; some may be left out
 */
public record PlatformPart(OrganisationId platform, long merchants, List<District> districts) {

    public record District(String code, String name, long merchants) {}
}
