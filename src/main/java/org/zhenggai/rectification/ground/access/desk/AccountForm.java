package org.zhenggai.rectification.ground.access.desk;

import java.util.Set;

/**
 * What the security administrator writes about an account; anything may be missing or wrong.
 *
 * @param id    given once, when the account is made
 * @param roles names of {@link org.zhenggai.rectification.ground.organization.Role}
 * @param phone mobile number for messages; nothing leaves what is known
 */
record AccountForm(String id, String name, String unitId, Set<String> roles, String phone) {}
