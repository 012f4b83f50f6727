// Compares what package-lock.json asks for with what npm says it has installed. By content and not by date: a
// checkout changes dates without changing packages, and the other way round.

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, name?: string }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * The names of packages that are missing or of another version than the lockfile's.
 *
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json, which npm writes when an installation is complete
 */
export function packagesToInstall(wanted, installed) {
	return Object.entries(wanted.packages ?? {})
		.filter(([path, locked]) => {
			if (path === '') return false;
			const found = installed.packages?.[path];
			// An optional package that is not there belongs to another kind of machine.
			if (!found) return !locked.optional;
			return found.version !== locked.version || found.integrity !== locked.integrity;
		})
		.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
}
