/** Free in every text field, in the menu of the program and on the map. Calls the emergency, in the visit from every field and at a locked window; named to people as `emergency.key`. */
export const emergencyKey = 'F9';
