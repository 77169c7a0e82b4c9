package org.zhenggai.rectification.ground.organization;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code rectification.organization}.
 *
 * @param adminUser     user name of the first administrator, who manages accounts
 * @param adminPassword its password, from the environment; needed once, on a database without any account
 */
@ConfigurationProperties("rectification.organization")
record OrganizationSettings(String adminUser, String adminPassword) {

    boolean hasAdmin() {
        return adminPassword != null && !adminPassword.isBlank();
    }
}
