export const NOTIFICATIONS = "/mon-espace/notifications"
export const SETTINGS = "/mon-espace/notifications/reglages"
