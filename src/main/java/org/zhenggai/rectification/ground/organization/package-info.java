/**
 * Jurisdictions, units and their offices, officers, their roles and substitutes; mirrors them into the engine's users, groups and
 * authorizations.
 */
package org.zhenggai.rectification.ground.organization;
