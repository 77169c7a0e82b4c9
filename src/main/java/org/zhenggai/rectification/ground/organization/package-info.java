/** Jurisdictions, units and their offices, officers and their roles; mirrors them into the engine's users, groups and authorizations. Uses no other room. */
package org.zhenggai.rectification.ground.organization;
